package dev.retort.complete.sql;

import dev.retort.complete.name.Suggestion;
import dev.retort.complete.name.Suggestion.Group;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.SQLDialect;

/** The functions of a database that a person is likely to want in SQL. */
final class SqlFunctions {
    private static final List<String> OF_ALL = words("""
        count( sum( avg( min( max( coalesce( concat( length( lower( upper( trim( ltrim( rtrim( substring( replace( round(
        abs( ceil( floor( cast( nullif( row_number() rank() dense_rank() lag( lead( first_value( last_value( current_date
        current_timestamp current_time\
        """);
    private static final List<String> OF_MARIADB = words("""
        now() curdate() curtime() utc_timestamp() date( time( year( month( day( hour( minute( second( dayofweek( dayname(
        monthname( date_add( date_sub( datediff( timestampdiff( date_format( str_to_date( from_unixtime( unix_timestamp(
        last_day( extract( group_concat( concat_ws( char_length( left( right( lpad( rpad( locate( instr( reverse( repeat(
        substring_index( regexp_replace( regexp_substr( find_in_set( field( if( ifnull( greatest( least( rand() truncate(
        format( mod( power( sqrt( convert( hex( unhex( md5( sha2( uuid() json_extract( json_unquote( json_value(
        json_object( json_array( json_arrayagg( json_objectagg( json_contains( json_length( last_insert_id() row_count()
        found_rows() database() user() current_user() connection_id() version() sleep(\
        """);
    private static final List<String> OF_POSTGRES = words("""
        now() clock_timestamp() age( extract( date_part( date_trunc( to_char( to_date( to_timestamp( to_number( make_date(
        make_interval( localtimestamp string_agg( array_agg( array_length( array_to_string( string_to_array( unnest(
        cardinality( concat_ws( char_length( left( right( lpad( rpad( position( strpos( reverse( repeat( split_part(
        regexp_replace( regexp_matches( regexp_match( format( initcap( greatest( least( random() trunc( mod( power( sqrt(
        md5( sha256( encode( decode( gen_random_uuid() generate_series( json_agg( jsonb_agg( json_build_object(
        jsonb_build_object( json_object_agg( to_json( to_jsonb( row_to_json( jsonb_set( jsonb_array_elements( json_each(
        jsonb_path_query( percentile_cont( bool_and( bool_or( nextval( currval( current_database() current_schema()
        current_user version() pg_typeof( pg_size_pretty( pg_total_relation_size( pg_sleep(\
        """);
    private static final List<String> OF_SQLITE = words("""
        date( time( datetime( julianday( unixepoch( strftime( timediff( group_concat( total( substr( instr( printf( format(
        ifnull( iif( typeof( quote( hex( unhex( zeroblob( char( unicode( random() glob( like( changes() total_changes()
        last_insert_rowid() sqlite_version() json( json_extract( json_array( json_object( json_group_array(
        json_group_object( json_array_length( json_each( json_type( json_valid( json_set(\
        """);
    /** Of the functions of every database those that SQLite has not. */
    private static final List<String> NOT_OF_SQLITE = words("ceil( floor(");

    private SqlFunctions() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** The functions, each with the bracket that follows it; those that take nothing with both. */
    static List<Suggestion> of(SQLDialect dialect, boolean capitals) {
        Stream<Suggestion> functions = switch (dialect.family()) {
            case MARIADB, MYSQL -> suggestions(OF_ALL, OF_MARIADB, capitals);
            case POSTGRES -> suggestions(OF_ALL, OF_POSTGRES, capitals);
            case SQLITE ->
                Stream.concat(
                        suggestions(
                                OF_ALL.stream()
                                        .filter(name -> !NOT_OF_SQLITE.contains(name))
                                        .toList(),
                                OF_SQLITE,
                                capitals),
                        Stream.of(new Suggestion(cased("datetime", capitals) + "('now')", "now", Group.FUNCTIONS, "")));
            default -> suggestions(OF_ALL, List.of(), capitals);
        };
        return functions.toList();
    }

    private static Stream<Suggestion> suggestions(List<String> all, List<String> own, boolean capitals) {
        return Stream.concat(all.stream(), own.stream())
                .distinct()
                .map(function -> new Suggestion(cased(function, capitals), Group.FUNCTIONS));
    }

    private static String cased(String function, boolean capitals) {
        return capitals ? function.toUpperCase(Locale.ROOT) : function;
    }
}
