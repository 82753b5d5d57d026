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
        const auto row = rows();
        if (!row) {
            report(result, {Finding::Kind::SourceFailed,
                            {},
                            {},
                            {},
                            "The log could not be read further after " +
                                std::to_string(result.rows) + " rows: " + row.error().message});
            return result;
        }
        if (!*row)
            break;
        const Event &event = (*row)->event;
        if (!event.sequence) {
            checkRow(**row, {}, result);
            continue;
        }
        result.uncovered += *event.sequence >= head.size ? 1 : 0;
        verifier.add(**row, {});
    }
    verifier.finish();
    return result;
}

} // namespace bailiwick::audit
