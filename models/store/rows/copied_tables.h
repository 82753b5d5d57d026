// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace bailiwick::store {

// A table that both engines have, as a copy reads and writes it. Left out are the tables of one row
// that a new store has already (history_start, audit_frontier), those of one engine only, and
// audit_block, which comes with the log's rows.
struct CopiedTable
{
    std::string name;
    std::string columns;     // "a, b"
    std::string types;       // a letter for each: u id, t text, n integer, b bytes
    int key = 1;             // so many columns at the beginning tell the rows apart and order them
    std::string tenant = {}; // of a row, as an expression on either engine; empty: it has none

    std::string quoted() const { return '"' + name + '"'; }
};

// In the order of writing; without the audit log's rows.
const std::vector<CopiedTable> &copiedTables();
// The log's rows, each with its text and its organizations: in a store they come together. The
// first column of all three is the sequence.
const std::vector<CopiedTable> &copiedAuditTables();

} // namespace bailiwick::store
