// SPDX-License-Identifier: Apache-2.0
#include "models/audit/row.h"

#include "models/audit/json.h"

#include <array>

namespace bailiwick::audit {

namespace {

struct Erasable
{
    const char *key;
    Committed &(*of)(Event &);
};
constexpr std::array<Erasable, 4> erasables = {{
    {"actorLabel", [](Event &e) -> Committed & { return e.actor.label; }},
    {"detail", [](Event &e) -> Committed & { return e.detail; }},
    {"reason", [](Event &e) -> Committed & { return e.reason; }},
    {"resourceLabel", [](Event &e) -> Committed & { return e.resource.label; }},
}};

tl::unexpected<Error> invalid(std::string message)
{
    return tl::unexpected(Error{Error::Code::InvalidRow, std::move(message), "",
                                "Export the log again; keep this file as evidence.", false});
}

bool readErasable(const Json &json, Committed &into)
{
    const auto salt = textOf(json, "salt");
    const auto text = textOf(json, "text");
    const auto raw = salt ? fromHex(*salt) : std::nullopt;
    if (!raw || raw->empty() || !text)
        return false;
    into.salt = *raw;
    into.text = *text;
    return true;
}

} // namespace

std::string rowLine(const StoredRow &row, const Proof &proof)
{
    Event event = row.event;
    Json erasable = Json::object();
    for (const Erasable &field : erasables) {
        const Committed &committed = field.of(event);
        if (!committed.salt.empty() || !committed.text.empty())
            erasable[field.key] = {{"salt", hex(committed.salt)}, {"text", committed.text}};
    }
    Json path = Json::array();
    for (const Hash &hash : proof)
        path.push_back(base64(bytes(hash)));
    return canonical({{"erasable", std::move(erasable)},
                      {"leaf", leafJson(event)},
                      {"leafHash", base64(bytes(row.leafHash))},
                      {"proof", std::move(path)}});
}

tl::expected<ExportRow, Error> readRowLine(std::string_view line)
{
    const auto json = parseCanonical(line);
    if (!json)
        return invalid("The line is not JSON in the form that an export has (keys in order, no "
                       "blanks): it was edited or damaged.");
    const Json *leaf = member(*json, "leaf");
    const Json *erasable = member(*json, "erasable");
    const Json *proof = member(*json, "proof");
    auto event = leaf ? eventFromLeaf(*leaf) : std::nullopt;
    const auto hash = hashOf(*json, "leafHash");
    if (!event || !hash || !erasable || !proof || !proof->is_array())
        return invalid("The line is not a row of the audit log: a member is missing or of the "
                       "wrong kind.");
    ExportRow read;
    for (const Erasable &field : erasables) {
        const Json *text = member(*erasable, field.key);
        if (text && !readErasable(*text, field.of(*event)))
            return invalid(std::string("\"") + field.key +
                           "\" of the row is not a salt and a text.");
    }
    for (const Json &entry : *proof) {
        const auto raw = entry.is_string() ? fromBase64(entry.get<std::string>()) : std::nullopt;
        const auto sibling = raw ? hashFromBytes(*raw) : std::nullopt;
        if (!sibling)
            return invalid("The row's proof holds something that is not a hash.");
        read.proof.push_back(*sibling);
    }
    read.row = {std::move(*event), *hash};
    // Members that do not belong to the format would otherwise pass unseen.
    if (rowLine(read.row, read.proof) != line)
        return invalid("The row holds more than the format allows, or in another spelling.");
    return read;
}

} // namespace bailiwick::audit
