// SPDX-License-Identifier: Apache-2.0
#include "models/store/sqlite/unfinished_file.h"

#include "models/store/rows/failure.h"

#include <filesystem>

namespace bailiwick::store {

UnfinishedFile::UnfinishedFile(std::string path, const char *existsCode)
    : m_finalPath(std::move(path))
    , m_path(m_finalPath + ".part")
{
    std::error_code error;
    if (std::filesystem::exists(m_finalPath, error))
        throw Failure{{existsCode,
                       "There is a file already.",
                       m_finalPath,
                       "Give another name: a copy replaces nothing.",
                       false,
                       {}}};
    remove();
}

UnfinishedFile::~UnfinishedFile()
{
    remove();
}

void UnfinishedFile::remove() const
{
    std::error_code ignored;
    for (const char *suffix : {"", "-journal", "-wal", "-shm"})
        std::filesystem::remove(m_path + suffix, ignored);
}

void UnfinishedFile::finish()
{
    const auto refuse = [&](const std::string &why) {
        throw Failure{{"store-io",
                       "The copy cannot get its name (" + why + ").",
                       m_finalPath,
                       "Check the folder's permissions.",
                       false,
                       {}}};
    };
    std::error_code error;
    if (std::filesystem::exists(m_path + "-wal", error))
        refuse("part of it is not in the file yet");
    std::filesystem::rename(m_path, m_finalPath, error);
    if (error)
        refuse(error.message());
}

} // namespace bailiwick::store
