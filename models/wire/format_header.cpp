// SPDX-License-Identifier: Apache-2.0
#include "models/wire/format_header.h"

namespace bailiwick::wire {

fleet::Expected<void> checkFormat(const Json &json, const FormatHeader &header, std::string where)
{
    const auto *object = json.get_ptr<const Json::object_t *>();
    const auto format = object ? json.find("format") : json.end();
    const auto version = object ? json.find("version") : json.end();
    if (format == json.end() || *format != header.format || version == json.end() ||
        !wholeNumber(*version)) {
        return fleet::failure(std::string(header.code), std::string(header.sentence),
                              std::move(where),
                              "It has to begin with {\"format\":\"" + std::string(header.format) +
                                  "\",\"version\":1.");
    }
    if (wholeNumber(*version) != 1) {
        return fleet::failure("newer-version",
                              "This was written in version " + toText(*version) +
                                  " of the format; this program reads version 1",
                              std::move(where), "Update this program; nothing was changed.");
    }
    return {};
}

fleet::Error foundError(std::vector<fleet::ErrorDetail> details, std::string_view code)
{
    const fleet::ErrorDetail &first = details.front();
    fleet::Error error{std::string(code),
                       (first.where.empty() ? "The value" : first.where) + " " + first.message,
                       first.where,
                       "Compare it with the format in ARCHITECTURE.md.",
                       false,
                       {}};
    error.details = std::move(details);
    return error;
}

std::optional<fleet::Error> errorFrom(std::vector<fleet::ErrorDetail> details,
                                      std::string_view code)
{
    if (details.empty())
        return std::nullopt;
    return foundError(std::move(details), code);
}

} // namespace bailiwick::wire
