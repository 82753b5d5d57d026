// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/data_folder.h"

#include <cstdint>

namespace bailiwick::tests {

// What whoever owns the file can do to the log of a server that does not run. A failure ends the
// program: these are the tests' own means.
class AuditForger
{
public:
    explicit AuditForger(const authority::DataFolder &folder)
        : m_folder(folder)
    {
    }

    // Changes what one row says was done, with plain SQL.
    void editRow(std::uint64_t sequence);
    // Makes all hashes fit again and signs the log with the server's own key.
    void signAnew();

private:
    authority::DataFolder m_folder;
};

} // namespace bailiwick::tests
