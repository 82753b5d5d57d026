// SPDX-License-Identifier: Apache-2.0
#include "models/wire/draft_file.h"

#include "models/wire/change_set_json.h"
#include "models/wire/format_header.h"

namespace bailiwick::wire {

namespace {

constexpr FormatHeader draftFormat{"bailiwick-draft", "not-a-draft",
                                   "This is not a draft of Bailiwick"};

} // namespace

std::string toText(const DraftFile &draft)
{
    Json json = Json::object();
    json["format"] = draftFormat.format;
    json["version"] = 1;
    json["baseRevision"] = draft.baseRevision;
    json["author"] = toJson(draft.author);
    json["changes"] = toJson(draft.changes);
    json["reason"] = draft.reason;
    return toText(json) + "\n";
}

fleet::Expected<DraftFile> draftFromText(std::string_view text)
{
    ParseLimits limits;
    limits.bytes = std::size_t{256} << 20;
    const auto json = parseJson(text, limits);
    if (!json)
        return tl::unexpected<fleet::Error>(json.error());
    if (auto checked = checkFormat(*json, draftFormat, {}); !checked)
        return tl::unexpected<fleet::Error>(std::move(checked.error()));
    DraftFile draft;
    std::vector<fleet::ErrorDetail> errors;
    FieldReader reader(*json, {}, errors, nullptr);
    reader.skip("format");
    reader.skip("version");
    reader.revision("baseRevision", draft.baseRevision);
    reader.object("author", draft.author);
    const Json *changes = reader.require("changes");
    reader.text("reason", draft.reason);
    reader.finish();
    if (auto error = errorFrom(std::move(errors)))
        return tl::unexpected<fleet::Error>(std::move(*error));
    auto read = changeSetFromJson(*changes, "/changes");
    if (!read)
        return tl::unexpected<fleet::Error>(std::move(read.error()));
    draft.changes = std::move(*read);
    return draft;
}

} // namespace bailiwick::wire
