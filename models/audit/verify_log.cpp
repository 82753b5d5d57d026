// SPDX-License-Identifier: Apache-2.0
#include "models/audit/row_verifier.h"

namespace bailiwick::audit {

Report verifyLog(const RowSource &rows, std::string_view checkpoint, const Trust &trust)
{
    Report result;
    const auto newest = readNewest(checkpoint, trust, "The log's checkpoint: ", {}, result);
    const Checkpoint head = newest.value_or(Checkpoint{"", 0, emptyRoot(), {}});
    result.treeSize = head.size;
    RowVerifier verifier(readEarlier(trust, head.origin, result), head, result);
    while (true) {
        const auto read = rows();
        if (!read) {
            report(result, {Finding::Kind::SourceFailed,
                            {},
                            {},
                            {},
                            "The log could not be read further after " +
                                std::to_string(result.rows) + " rows: " + read.error().message});
            return result;
        }
        const auto &row = *read;
        if (!row)
            break;
        const auto sequence = row->event.sequence;
        if (!sequence) {
            checkRow(*row, {}, result);
            continue;
        }
        result.uncovered += *sequence >= head.size ? 1 : 0;
        verifier.add(*sequence, *row, {});
    }
    verifier.finish();
    return result;
}

} // namespace bailiwick::audit
