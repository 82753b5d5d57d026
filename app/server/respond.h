// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/request.h"
#include "app/http/response.h"
#include "models/fleet/error.h"
#include "models/fleet/id.h"
#include "models/wire/json.h"

namespace bailiwick::server {

// Problem details (RFC 9457) of an error, with the request's id. `waitMs`: how long to wait before
// the next try (Retry-After); 0: not said.
http::Response problem(const fleet::Error &error, const http::Request &request,
                       std::int64_t waitMs = 0);
// The status an error is answered with.
int statusOf(const std::string &code);

http::Response json(int status, const wire::Json &body);
// With `ETag: "r42"`.
http::Response atRevision(http::Response response, std::int64_t revision);

// The id in a path or query parameter; an unreadable one is answered like an unknown one.
fleet::Expected<fleet::Id> idFrom(std::string_view text);
// A number in a query parameter, or `missing` when it is not there. Error "invalid-parameter".
fleet::Expected<std::int64_t> numberFrom(const http::Request &request, std::string_view name,
                                         std::int64_t missing);

} // namespace bailiwick::server
