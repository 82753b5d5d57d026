// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/store.h"
#include "models/store/store_copy.h"

namespace bailiwick::store {

// A backup is an SQLite file that holds a whole store of either engine, as it was at one moment.

// Makes one while others read and write. Of an SQLite store page by page, whatever its version, so
// that there is one to go back to before it is brought up to date; progress is in pages. Of a
// PostgreSQL store by way of copyStore (one snapshot, read back, digests compared); progress is in
// rows. Until it is whole there is no file of this name.
// Errors: "backup-exists", "backup-stopped", "store-missing", "store-not-ours"; of PostgreSQL also
// "store-older" and those of copyStore.
Expected<void> backupStore(const std::string &location, const std::string &file,
                           const CopyProgress &progress = {});

struct RestoreOptions
{
    fleet::Time now = 0; // when it is done: the sessions end then
    // Judges the backup, brought up to date, before anything is written: its log, say.
    std::function<Expected<void>(Store &backup)> check;
    CopyProgress progress;
};

struct StoreRestore
{
    StoreCopy copy;
    int endedSessions = 0;
};

// Makes a store of a backup: at a path without a file, or in an empty PostgreSQL database, in one
// transaction that commits after every table was read back and compared. The file is not changed:
// one of an older version is brought up to date as a copy. All sessions have ended in the new
// store, since what ended them after the backup is not in it; passwords are those of the backup.
// What PostgreSQL keeps for its sessions (roles, their password, key, scopes) is made anew.
// Errors: those of copyStore with "restore-exists" and "restore-stopped", of `check`,
// "store-newer".
Expected<StoreRestore> restoreStore(const std::string &file, const std::string &to,
                                    const RestoreOptions &options);

} // namespace bailiwick::store
