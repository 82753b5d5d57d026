// SPDX-License-Identifier: Apache-2.0
#include "app/http/problem.h"

namespace bailiwick::http {

std::string Problem::body(std::string_view requestId) const
{
    using Json = nlohmann::ordered_json;
    Json json = {{"type", "urn:bailiwick:error:" + code},
                 {"title", title.empty() ? std::string(reasonPhrase(status)) : title},
                 {"status", status}};
    if (!detail.empty())
        json["detail"] = detail;
    if (!action.empty())
        json["action"] = action;
    json["retry"] = retry;
    if (!requestId.empty())
        json["instance"] = "urn:uuid:" + std::string(requestId);
    if (!errors.empty()) {
        auto &list = json["errors"] = Json::array();
        for (const auto &error : errors) {
            Json entry = Json::object();
            if (error.line)
                entry["line"] = *error.line;
            else
                entry["pointer"] = error.pointer;
            entry["message"] = error.message;
            list.push_back(std::move(entry));
        }
    }
    if (more.is_object()) {
        for (const auto &[key, value] : more.items()) {
            if (!json.contains(key)) // the members above stay
                json[key] = value;
        }
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Response Problem::response(std::string_view requestId) const
{
    Response response{status, {{"Content-Type", "application/problem+json"}}, {}, nullptr};
    if (retryAfterSeconds)
        response.headers.set("Retry-After", std::to_string(*retryAfterSeconds));
    response.body = body(requestId);
    return response;
}

} // namespace bailiwick::http
