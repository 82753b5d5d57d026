// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace bailiwick::store {

// A database file in the making, under another name than it will have: removed, with what SQLite
// keeps beside it, unless it was finished. What an earlier one left is removed at the beginning.
class UnfinishedFile
{
public:
    // Failure with `existsCode` when there is a file at `path` already.
    UnfinishedFile(std::string path, const char *existsCode);
    ~UnfinishedFile();
    UnfinishedFile(const UnfinishedFile &) = delete;
    UnfinishedFile &operator=(const UnfinishedFile &) = delete;

    const std::string &path() const { return m_path; } // of now
    // Gives it its name. Nobody has it open any more. Failure "store-io".
    void finish();

private:
    void remove() const;

    const std::string m_finalPath;
    const std::string m_path;
};

} // namespace bailiwick::store
