// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <sqlite3.h>

#include <string>

namespace bailiwick::tests {

inline void readFile(sqlite3_context *context, int, sqlite3_value **)
{
    sqlite3_result_text(context, "FOREIGN", -1, SQLITE_STATIC);
}

// What an attack does where nothing guards: on a copy of the store's file.
class PlainConnection
{
public:
    explicit PlainConnection(const std::string &path)
    {
        sqlite3_open(path.c_str(), &m_database);
        sqlite3_create_function(m_database, "readfile", 1, SQLITE_UTF8, nullptr, readFile, nullptr,
                                nullptr);
        sqlite3_enable_load_extension(m_database, 1);
        run("CREATE VIEW device AS SELECT * FROM resource WHERE kind = 'device'");
        run("CREATE TRIGGER d INSTEAD OF INSERT ON device BEGIN SELECT 1; END");
        run("ATTACH ':memory:' AS spare");
    }
    ~PlainConnection() { sqlite3_close(m_database); }

    std::string run(const std::string &sql) // the error's text; empty: it ran
    {
        char *message = nullptr;
        sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &message);
        const std::string text = message ? message : "";
        sqlite3_free(message);
        return text;
    }
    bool isEndless(const std::string &sql)
    {
        m_timer.start();
        sqlite3_progress_handler(
            m_database, 1000,
            [](void *self) {
                return static_cast<PlainConnection *>(self)->m_timer.elapsed() > 300 ? 1 : 0;
            },
            this);
        return run(sql) == "interrupted";
    }

private:
    sqlite3 *m_database = nullptr;
    QElapsedTimer m_timer;
};

} // namespace bailiwick::tests
