import GRDB

/// The tables of a journal, and how an older file becomes a newer one.
enum JournalSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(
                sql: """
                    CREATE TABLE entry (revision INTEGER PRIMARY KEY NOT NULL, line TEXT NOT NULL) STRICT;
                    CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
                    CREATE TABLE suggestion (number INTEGER PRIMARY KEY NOT NULL, subject TEXT NOT NULL UNIQUE) STRICT;
                    CREATE TABLE session (hash BLOB PRIMARY KEY NOT NULL, role TEXT NOT NULL, actor TEXT, since INTEGER NOT NULL) STRICT;
                    """)
        }
        migrator.registerMigration("2") { database in
            try database.execute(
                sql: """
                    CREATE TABLE version (number INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, label TEXT NOT NULL,
                      revision INTEGER NOT NULL, tables TEXT NOT NULL) STRICT;
                    """)
        }
        return migrator
    }
}
