// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/checkpoint.h"
#include "models/audit/row.h"

namespace bailiwick::audit {

// The export format "bailiwick-audit", version 1: JSON Lines, each line canonical JSON (RFC 8785).
//   manifest  {"complete","exportedAt","filter","format","origin","root","rows","signature",
//              "treeSize","version"}
//   row       {"erasable":{…},"leaf":{…},"leafHash","proof":[…]}; see row.h. Ascending sequence,
//             rows without a sequence last. A complete export holds every leaf of the tree and no
//             proofs; any other export holds an inclusion proof in each row.
//   end       {"checkpoint","consistency":[{"proof":[…],"size"}…],"digest","rows","signature"}
// `signature` is a signed-note signature line of the log's key under the same object without it,
// in canonical form, and a newline. `digest` is the SHA-256 of all lines before it with their
// newlines: nothing in the file can change unseen. Hashes are base64.
struct Manifest
{
    std::string origin;          // the log's name
    std::string filter = "{}";   // JSON object: the question this export answers; {} = everything
    bool complete = false;       // every leaf 0 … treeSize - 1 is there
    std::uint64_t treeSize = 0;  // from the checkpoint
    Hash root{};                 // from the checkpoint
    std::uint64_t rows = 0;      // rows that follow, sequenced or not
    std::int64_t exportedAt = 0; // ms UTC

    bool operator==(const Manifest &) const = default;
};

// Makes the lines of an export, each with its newline; the caller writes them. Call begin once, row
// for each row in order, end once. Constant memory. One thread at a time.
class ExportWriter
{
public:
    explicit ExportWriter(SigningKey key);

    // `checkpoint`: the signed one whose tree the rows and proofs belong to; it fills in origin,
    // treeSize and root. Error: InvalidCheckpoint, or InvalidRow for a filter that is no object.
    tl::expected<std::string, Error> begin(Manifest manifest, std::string_view checkpoint);
    // `proof` is empty in a complete export and for a row without a sequence.
    std::string row(const StoredRow &row, const Proof &proof = {});
    // Error: InvalidRow when the number of rows is not what the manifest promised.
    tl::expected<std::string, Error> end(const std::vector<Consistency> &consistency = {});

private:
    SigningKey m_key;
    Digest m_digest;
    std::string m_checkpoint;
    std::uint64_t m_promised = 0;
    std::uint64_t m_rows = 0;
};

} // namespace bailiwick::audit
