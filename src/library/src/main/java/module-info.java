/** Sessions, queries and relations over the classes that Retort generates for jOOQ. */
module dev.retort {
    requires transitive org.jooq;
    requires static transitive org.jspecify;

    exports dev.retort;
    exports dev.retort.binding;
    exports dev.retort.binding.json;
    exports dev.retort.binding.mariadb;
    exports dev.retort.binding.postgres;
    exports dev.retort.binding.sqlite;
}
