// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/sqlite_failure.h"

#include <sqlite3.h>

#include <cerrno>

namespace bailiwick::store {

Error errorOf(sqlite3 *database, int resultCode)
{
    const char *file = database ? sqlite3_db_filename(database, "main") : nullptr;
    const std::string where = file ? file : "";
    const std::string text = database ? sqlite3_errmsg(database) : sqlite3_errstr(resultCode);
    const int extended = database ? sqlite3_extended_errcode(database) : resultCode;
    const bool noSpace = database && sqlite3_system_errno(database) == ENOSPC;
    switch (resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {"store-busy", "Another program is writing to the store.",
                where,        "Try again in a moment.",
                true,         {}};
    case SQLITE_FULL:
        return {"store-full", "There is no room left for the store; nothing was changed.",
                where,        "Free some disk space, then try again.",
                true,         {}};
    case SQLITE_IOERR:
        if (noSpace)
            return errorOf(nullptr, SQLITE_FULL);
        return {"store-io", "The store cannot be read or written (" + text + ").",
                where,      "Check the disk and the file's permissions.",
                true,       {}};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {"store-io", "The store cannot be opened (" + text + ").",
                where,      "Check that the folder exists and that you may write to it.",
                false,      {}};
    case SQLITE_READONLY:
        return {"store-io", "The store may not be written (" + text + ").",
                where,      "Check the permissions of the file and its folder.",
                false,      {}};
    case SQLITE_NOTADB:
        return {"store-not-ours",
                "The file is not a Bailiwick store.",
                where,
                "Give the path of a store, or of a file that does not exist yet.",
                false,
                {}};
    case SQLITE_CORRUPT:
        return {"store-damaged", "The store is damaged (" + text + ").",
                where,           "Stop the server and restore the newest backup.",
                false,           {}};
    case SQLITE_NOMEM:
        return {"store-memory", "There is not enough memory for this.",
                where,          "Close other programs and try again.",
                true,           {}};
    case SQLITE_CONSTRAINT:
        if (extended == SQLITE_CONSTRAINT_FOREIGNKEY)
            return {"broken-reference",
                    "The change refers to something that does not exist.",
                    "",
                    "Take the newest state and make the change again.",
                    false,
                    {}};
        return {"store-refused", "The store refuses this: " + text + ".", where, "", false, {}};
    default:
        return {"store-error", "The store failed: " + text + ".", where, "", false, {}};
    }
}

void failWith(sqlite3 *database, int resultCode)
{
    throw Failure{errorOf(database, resultCode)};
}

} // namespace bailiwick::store
