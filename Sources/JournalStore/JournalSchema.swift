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
        // Who may answer by which link, what is being filled in, and what came back.
        migrator.registerMigration("3") { database in
            try database.execute(
                sql: """
                    CREATE TABLE link (hash BLOB PRIMARY KEY NOT NULL, actor TEXT NOT NULL, made TEXT NOT NULL,
                      ends TEXT NOT NULL, withdrawn INTEGER NOT NULL) STRICT;
                    CREATE TABLE draft (actor TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL, saved TEXT NOT NULL,
                      submitted TEXT NOT NULL) STRICT;
                    CREATE TABLE draft_cell (actor TEXT NOT NULL, line TEXT NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL,
                      PRIMARY KEY (actor, line, heading)) STRICT;
                    CREATE TABLE answer (number INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, browser INTEGER NOT NULL, actor TEXT NOT NULL,
                      at TEXT NOT NULL, content TEXT NOT NULL, step TEXT) STRICT;
                    """)
        }
        return migrator
    }
}
