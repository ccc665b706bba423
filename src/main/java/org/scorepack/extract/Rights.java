package org.scorepack.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user of a source may do besides reading. Sessions are read-only, but that is a belt: databases let some users
 * out of it (reliability.md V5, V6). Asked of H2, HSQLDB and PostgreSQL.
 *
 * @param administers what makes him somebody whom the session does not bind: files, programs, everything; empty = nothing
 * @param writes a table that he may write to; empty = none
 */
record Rights(List<String> administers, List<String> writes) {

    private static final Rights UNKNOWN = new Rights(List.of(), List.of());

    private static final String H2_ADMINISTERS =
            "select user_name from information_schema.users where user_name = current_user and is_admin";
    private static final String H2_WRITES = "select table_schema || '.' || table_name"
            + " from information_schema.table_privileges where privilege_type in ('INSERT', 'UPDATE', 'DELETE')"
            + " order by 1 fetch first row only";

    private static final String HSQLDB_WRITES =
            "select user_name || ' is an administrator' from information_schema.system_users"
                    + " where user_name = current_user and admin";

    private static final String POSTGRESQL_ADMINISTERS = "select rolname from pg_roles"
            + " where (rolname = current_user and rolsuper)"
            + " or (rolname in ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files')"
            + " and pg_has_role(current_user, oid, 'MEMBER')) order by 1";
    private static final String POSTGRESQL_WRITES = "select c.oid::regclass::text from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace"
            + " where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname <> 'information_schema'"
            + " and n.nspname not like 'pg\\_%'"
            + " and has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') order by 1 limit 1";

    private static final String MARIADB_GRANTEE =
            " where grantee = concat('\\'', replace(current_user(), '@', '\\'@\\''), '\\'')";
    private static final String MARIADB_ADMINISTERS = "select privilege_type from information_schema.user_privileges"
            + MARIADB_GRANTEE
            + " and privilege_type in ('SUPER', 'FILE', 'CREATE USER', 'RELOAD', 'SHUTDOWN') order by 1";
    private static final String MARIADB_WRITING =
            MARIADB_GRANTEE + " and privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'CREATE', 'DROP', 'ALTER')";
    private static final String MARIADB_WRITES = "select what from ("
            + "select 'all tables' what from information_schema.user_privileges" + MARIADB_WRITING
            + " union select table_schema from information_schema.schema_privileges" + MARIADB_WRITING
            + " union select concat(table_schema, '.', table_name) from information_schema.table_privileges"
            + MARIADB_WRITING + ") writable order by what limit 1";

    static Rights of(Connection connection, Engine engine) throws SQLException {
        return switch (engine) {
            case H2 -> new Rights(names(connection, H2_ADMINISTERS), names(connection, H2_WRITES));
            case HSQLDB -> new Rights(List.of(), names(connection, HSQLDB_WRITES));
            case POSTGRESQL ->
                new Rights(names(connection, POSTGRESQL_ADMINISTERS), names(connection, POSTGRESQL_WRITES));
            case MARIADB -> new Rights(names(connection, MARIADB_ADMINISTERS), names(connection, MARIADB_WRITES));
            case MYSQL, ORACLE, SQLSERVER, OTHER -> UNKNOWN;
        };
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
