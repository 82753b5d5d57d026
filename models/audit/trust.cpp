// SPDX-License-Identifier: Apache-2.0
#include "models/audit/row_verifier.h"

#include <algorithm>

namespace bailiwick::audit {

using Kind = Finding::Kind;

std::vector<Checkpoint> readEarlier(const Trust &trust, std::string_view origin, Report &into)
{
    std::vector<Checkpoint> read;
    for (const std::string &text : trust.earlier) {
        const auto checkpoint = trust.key ? openCheckpoint(text, *trust.key) : readCheckpoint(text);
        if (!checkpoint)
            report(into, {Kind::CannotTell,
                          {},
                          {},
                          {},
                          "The earlier checkpoint cannot be used: " + checkpoint.error().message});
        else if (!origin.empty() && checkpoint->origin != origin)
            report(into, {Kind::CannotTell,
                          {},
                          {},
                          {},
                          "The earlier checkpoint is of the log \"" + checkpoint->origin +
                              "\" and this is \"" + std::string(origin) + "\"."});
        else
            read.push_back(*checkpoint);
    }
    if (!trust.key && trust.earlier.empty())
        report(into, {Kind::CannotTell,
                      {},
                      {},
                      {},
                      "Neither a key nor an earlier checkpoint was given: whoever owns the data "
                      "could have signed it anew. Give one that was kept outside it."});
    std::stable_sort(read.begin(), read.end(),
                     [](const Checkpoint &a, const Checkpoint &b) { return a.size < b.size; });
    return read;
}

std::optional<Checkpoint> readNewest(std::string_view text, const Trust &trust,
                                     const std::string &what, std::optional<std::uint64_t> line,
                                     Report &into)
{
    const auto unchecked = readCheckpoint(text);
    if (!trust.key || !unchecked) {
        if (!unchecked)
            report(into, {Kind::BadSignature, line, {}, {}, what + unchecked.error().message});
        return unchecked ? std::optional(*unchecked) : std::nullopt;
    }
    const auto checked = openCheckpoint(text, *trust.key);
    if (checked) {
        into.signatureChecked = true;
    } else {
        const auto note = parseNote(text);
        const bool foreign =
            checkSignature(note->text, note->signatures, *trust.key) == SignatureCheck::Absent;
        report(into, {foreign ? Kind::WrongKey : Kind::BadSignature,
                      line,
                      {},
                      {},
                      what + checked.error().message});
    }
    return *unchecked;
}

} // namespace bailiwick::audit
