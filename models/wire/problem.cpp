// SPDX-License-Identifier: Apache-2.0
#include "models/wire/problem.h"

#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace bailiwick::wire {

namespace {

constexpr std::string_view typePrefix = "urn:bailiwick:error:";

struct CodeEntry
{
    std::string_view code;
    ProblemClass problem;
};

// ARCHITECTURE.md, "The API". Ordered by code.
constexpr std::array codes{
    CodeEntry{"access-ended", {403, "Your access has ended"}},
    CodeEntry{"busy", {503, "The server is busy"}},
    CodeEntry{"cancelled", {409, "The work was cancelled"}},
    CodeEntry{"condition-invalid", {422, "A condition cannot go live"}},
    CodeEntry{"duplicate-key", {400, "The request is not valid JSON"}},
    CodeEntry{"escalation", {403, "The change would grant more than you may"}},
    CodeEntry{"forbidden", {403, "You may not do this"}},
    CodeEntry{"guardrail", {403, "The change breaks a guardrail"}},
    CodeEntry{"internal", {500, "The server failed"}},
    CodeEntry{"invalid-change", {422, "The change is not valid"}},
    CodeEntry{"invalid-entity", {422, "The request does not have the documented form"}},
    CodeEntry{"invalid-json", {400, "The request is not valid JSON"}},
    CodeEntry{"io", {503, "A file could not be read or written"}},
    CodeEntry{"not-found", {404, "There is nothing here that you may see"}},
    CodeEntry{"preview-differs", {409, "The effect is not what was previewed"}},
    CodeEntry{"revision-moved", {409, "Somebody else committed in between"}},
    CodeEntry{"session-ended", {401, "Please sign in again"}},
    CodeEntry{"sign-in-failed", {401, "Sign-in failed"}},
    CodeEntry{"store", {503, "The database cannot be used"}},
    CodeEntry{"too-deep", {400, "The request is not valid JSON"}},
    CodeEntry{"too-large", {413, "The request is too large"}},
    CodeEntry{"too-many-requests", {429, "Too many requests"}},
};
static_assert(std::is_sorted(codes.begin(), codes.end(),
                             [](const auto &a, const auto &b) { return a.code < b.code; }));

constexpr std::string_view linePrefix = "line ";

std::optional<std::int64_t> lineOf(std::string_view where)
{
    if (!where.starts_with(linePrefix))
        return std::nullopt;
    std::int64_t line = 0;
    const char *end = where.data() + where.size();
    const auto parsed = std::from_chars(where.data() + linePrefix.size(), end, line);
    if (parsed.ec != std::errc{} || parsed.ptr != end)
        return std::nullopt;
    return line;
}

Json detailJson(const fleet::ErrorDetail &detail)
{
    Json json = Json::object();
    if (const auto line = lineOf(detail.where))
        json["line"] = *line;
    else if (detail.where.starts_with('/'))
        json["pointer"] = detail.where;
    else if (!detail.where.empty())
        json["where"] = detail.where;
    json["message"] = detail.message;
    return json;
}

// Lenient: a newer server's problem must still be told.
std::string textIn(const Json &json, const char *key)
{
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

fleet::ErrorDetail detailFrom(const Json &json)
{
    fleet::ErrorDetail detail;
    const auto line = json.find("line");
    if (line != json.end() && line->is_number_integer())
        detail.where = std::string(linePrefix) + std::to_string(line->get<std::int64_t>());
    else if (detail.where = textIn(json, "pointer"); detail.where.empty())
        detail.where = textIn(json, "where");
    detail.message = textIn(json, "message");
    return detail;
}

fleet::Error unknownAnswer(int status)
{
    return {"unexpected-answer",
            "The server answered with status " + std::to_string(status) +
                " and nothing this program understands",
            {},
            "Check that the address is a Bailiwick server and that no proxy stands in between.",
            status >= 500,
            {}};
}

} // namespace

ProblemClass problemClassOf(std::string_view code)
{
    const auto it =
        std::lower_bound(codes.begin(), codes.end(), code,
                         [](const CodeEntry &entry, std::string_view c) { return entry.code < c; });
    if (it != codes.end() && it->code == code)
        return it->problem;
    return {422, "The request was refused"};
}

std::string problemType(std::string_view code)
{
    return std::string(typePrefix) + std::string(code);
}

Json toProblemJson(const fleet::Error &error, std::string_view instance)
{
    const ProblemClass problem = problemClassOf(error.code);
    Json json = Json::object();
    json["type"] = problemType(error.code);
    json["title"] = std::string(problem.title);
    json["status"] = problem.status;
    if (!error.message.empty())
        json["detail"] = error.message;
    if (!error.where.empty())
        json["where"] = error.where;
    if (!error.action.empty())
        json["action"] = error.action;
    if (error.retry)
        json["retry"] = true;
    if (!instance.empty())
        json["instance"] = std::string(instance);
    for (const fleet::ErrorDetail &detail : error.details)
        json["errors"].push_back(detailJson(detail));
    return json;
}

fleet::Error errorFromProblem(std::string_view body, int status)
{
    const auto json = parseJson(body);
    if (!json || !json->is_object())
        return unknownAnswer(status);
    const std::string type = textIn(*json, "type");
    if (!type.starts_with(typePrefix))
        return unknownAnswer(status);
    fleet::Error error;
    error.code = type.substr(typePrefix.size());
    error.message = textIn(*json, "detail");
    if (error.message.empty())
        error.message = textIn(*json, "title");
    error.where = textIn(*json, "where");
    error.action = textIn(*json, "action");
    const auto retry = json->find("retry");
    error.retry = retry != json->end() && retry->is_boolean() && retry->get<bool>();
    const auto errors = json->find("errors");
    if (errors != json->end() && errors->is_array()) {
        for (const Json &detail : *errors) {
            if (detail.is_object())
                error.details.push_back(detailFrom(detail));
        }
    }
    return error;
}

} // namespace bailiwick::wire
