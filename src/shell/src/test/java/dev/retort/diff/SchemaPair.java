package dev.retort.diff;

import dev.retort.database.Database;
import dev.retort.database.DialectPart;
import dev.retort.database.open.DatabaseOpener;
import dev.retort.diff.model.Rename;
import dev.retort.diff.model.SchemaFile;
import dev.retort.diff.model.SchemaModel;
import dev.retort.diff.model.SchemaSnapshot;
import dev.retort.testing.TestDatabase;
import dev.retort.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Two schemas, each as a script, and the way from one to the other. */
record SchemaPair(String name, String from, String to) {

    /** The difference, gone both ways on a database of a kind. */
    Difference difference(TestDatabase kind, Rename... renames) throws SQLException {
        return difference(kind, Roundtrip.Witness.NONE, renames);
    }

    /** The same, with rows. */
    Difference difference(TestDatabase kind, Roundtrip.Witness witness, Rename... renames) throws SQLException {
        try (Database wanted = open(kind);
                Database scratch = open(kind)) {
            SchemaModel model =
                    DialectPart.of(SchemaModel.class, wanted.dialect()).orElseThrow();
            SchemaSnapshot to = loaded(model, wanted, "to.sql", this.to);
            SchemaSnapshot from = loaded(model, scratch, "from.sql", this.from);
            return new Roundtrip(model, scratch, witness).run(from, to, List.of(renames));
        }
    }

    static SchemaSnapshot loaded(SchemaModel model, Database database, String name, String script) throws SQLException {
        try (Connection connection = database.connect()) {
            model.load(connection, database, new SchemaFile(name, script));
        }
        return model.read(database);
    }

    static Database open(TestDatabase kind) {
        return DatabaseOpener.open(TestServer.config(Path.of("target"), kind.createSchema()), _ -> {});
    }

    @Override
    public String toString() {
        return name;
    }
}
