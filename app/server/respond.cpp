// SPDX-License-Identifier: Apache-2.0
#include "app/server/respond.h"

#include "app/http/etag.h"
#include "models/wire/parse_json.h"
#include "models/wire/problem.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>

namespace bailiwick::server {

namespace {

// Codes that come of this server's own folders; all others are wire's.
struct OwnCode
{
    std::string_view code;
    int status;
    std::string_view title;
};
constexpr std::array ownCodes{
    OwnCode{"claim-pending", 409, "The device has not confirmed yet"},
    OwnCode{"claim-refused", 403, "The device cannot be claimed with this"},
    OwnCode{"effect-unseen", 403, "The change would have an effect that you may not see"},
    OwnCode{"group-moved", 409, "The group was changed meanwhile"},
    OwnCode{"history-pruned", 410, "The state is not kept any more"},
    OwnCode{"invalid-claim-secrets", 422, "The claim secrets cannot be loaded"},
    OwnCode{"invalid-cursor", 400, "The request is not valid"},
    OwnCode{"invalid-parameter", 400, "The request is not valid"},
    OwnCode{"key-ended", 409, "The key is not valid any more"},
    OwnCode{"key-refused", 401, "The key is not valid"},
    OwnCode{"revision-behind", 503, "The server does not know this revision"},
    OwnCode{"last-admin", 409, "Nobody else administers the organization"},
    OwnCode{"mail", 503, "The e-mail cannot be sent"},
    OwnCode{"named-by-policy", 409, "A policy names the member"},
    OwnCode{"not-a-member", 409, "There is no membership to end"},
    OwnCode{"offer-closed", 404, "The offer is not open"},
    OwnCode{"release-closed", 404, "The release does not wait"},
    OwnCode{"release-waiting", 409, "The release waits for the owner"},
    OwnCode{"revision-unknown", 404, "There is no such revision"},
    OwnCode{"scope-outdated", 503, "The server is busy"},
    OwnCode{"too-many-keys", 409, "There are too many keys"},
    OwnCode{"audit", 500, "The audit log failed"},
};

const OwnCode *ownCode(std::string_view code)
{
    static constexpr OwnCode store{"store", 503, "The database cannot be used"};
    for (const OwnCode &own : ownCodes) {
        if (own.code == code)
            return &own;
    }
    return code.starts_with("store-") ? &store : nullptr;
}

} // namespace

int statusOf(const std::string &code)
{
    const OwnCode *own = ownCode(code);
    return own ? own->status : wire::problemClassOf(code).status;
}

http::Response problem(const fleet::Error &error, const http::Request &request, std::int64_t waitMs)
{
    wire::Json body = wire::toProblemJson(error, "urn:uuid:" + request.id);
    if (const OwnCode *own = ownCode(error.code)) {
        body["title"] = std::string(own->title);
        body["status"] = own->status;
    }
    http::Response response = http::Response::json(statusOf(error.code), wire::toText(body));
    response.headers.set("Content-Type", "application/problem+json");
    if (response.status == 401)
        response.headers.set("WWW-Authenticate", "Bearer");
    if (waitMs > 0)
        response.headers.set("Retry-After", std::to_string((waitMs + 999) / 1000));
    return response;
}

http::Response json(int status, const wire::Json &body)
{
    return http::Response::json(status, wire::toText(body));
}

http::Response atRevision(http::Response response, std::int64_t revision)
{
    response.headers.set("ETag", http::revisionTag(static_cast<std::uint64_t>(revision)));
    return response;
}

fleet::Expected<fleet::Id> idFrom(std::string_view text)
{
    if (const auto id = fleet::Id::fromString(text))
        return *id;
    return fleet::failure("not-found", "There is nothing here, or it is out of your sight");
}

fleet::Expected<std::int64_t> numberFrom(const http::Request &request, std::string_view name,
                                         std::int64_t missing)
{
    const auto text = request.query.find(name);
    if (!text)
        return missing;
    std::int64_t number = 0;
    const auto parsed = std::from_chars(text->data(), text->data() + text->size(), number);
    if (parsed.ec != std::errc{} || parsed.ptr != text->data() + text->size() || number < 0)
        return fleet::failure("invalid-parameter", "This is not a number", std::string(name),
                              "Write digits only.");
    return number;
}

} // namespace bailiwick::server
