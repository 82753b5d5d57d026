// SPDX-License-Identifier: Apache-2.0
#include "app/http/etag.h"

#include <charconv>
#include <vector>

namespace bailiwick::http {

namespace {

struct Tag
{
    bool weak = false;
    std::string_view text; ///< with its quotes
};

/// The comma-separated tags of all fields of that name; nothing when malformed.
std::optional<std::vector<Tag>> parseTags(const std::vector<std::string_view> &fields)
{
    std::vector<Tag> tags;
    for (auto rest : fields) {
        for (rest = trimmed(rest); !rest.empty(); rest = trimmed(rest)) {
            Tag tag;
            if (rest.starts_with("W/")) {
                tag.weak = true;
                rest.remove_prefix(2);
            }
            const auto end = rest.starts_with('"') ? rest.find('"', 1) : std::string_view::npos;
            if (end == std::string_view::npos)
                return std::nullopt;
            tag.text = rest.substr(0, end + 1);
            tags.push_back(tag);
            rest = trimmed(rest.substr(end + 1));
            if (!rest.empty() && rest.front() != ',')
                return std::nullopt;
            if (!rest.empty())
                rest.remove_prefix(1);
        }
    }
    return tags.empty() ? std::nullopt : std::optional(std::move(tags));
}

bool isAny(const std::vector<std::string_view> &fields)
{
    return fields.size() == 1 && trimmed(fields.front()) == "*";
}

} // namespace

std::string revisionTag(std::uint64_t revision)
{
    return "\"r" + std::to_string(revision) + "\"";
}

std::optional<std::uint64_t> parseRevisionTag(std::string_view text)
{
    if (text.size() < 4 || !text.starts_with("\"r") || !text.ends_with('"'))
        return std::nullopt;
    const auto digits = text.substr(2, text.size() - 3);
    std::uint64_t revision = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), revision);
    if (error != std::errc() || end != digits.end() || (digits.size() > 1 && digits[0] == '0'))
        return std::nullopt;
    return revision;
}

Precondition ifMatch(const Headers &headers, std::string_view current)
{
    const auto fields = headers.values("If-Match");
    if (fields.empty())
        return Precondition::Absent;
    if (isAny(fields))
        return current.empty() ? Precondition::Fails : Precondition::Holds;
    const auto tags = parseTags(fields);
    if (!tags)
        return Precondition::Malformed;
    for (const auto &tag : *tags) {
        if (!tag.weak && tag.text == current)
            return Precondition::Holds;
    }
    return Precondition::Fails;
}

Precondition ifNoneMatch(const Headers &headers, std::string_view current)
{
    const auto fields = headers.values("If-None-Match");
    if (fields.empty())
        return Precondition::Absent;
    if (isAny(fields))
        return current.empty() ? Precondition::Holds : Precondition::Fails;
    const auto tags = parseTags(fields);
    if (!tags)
        return Precondition::Malformed;
    if (current.starts_with("W/"))
        current.remove_prefix(2);
    for (const auto &tag : *tags) {
        if (tag.text == current)
            return Precondition::Fails;
    }
    return Precondition::Holds;
}

std::optional<std::uint64_t> baseRevision(const Headers &headers)
{
    const auto fields = headers.values("If-Match");
    return fields.size() == 1 ? parseRevisionTag(trimmed(fields.front())) : std::nullopt;
}

} // namespace bailiwick::http
