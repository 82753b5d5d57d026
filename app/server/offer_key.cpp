// SPDX-License-Identifier: Apache-2.0
#include "app/server/offer_key.h"

#include "app/server/body.h"

namespace bailiwick::server {

fleet::Expected<authority::OfferKey> offerKeyFrom(const http::Request &request, const char *neither)
{
    Body body(request.body);
    const std::string id = body.text("id", false);
    authority::OfferKey key{{}, body.text("token", false)};
    if (const auto read = body.finish(); !read)
        return tl::unexpected(read.error());
    if (id.empty() == key.token.empty())
        return fleet::failure("invalid-entity", neither, {}, "Give one of them.");
    key.id = fleet::Id::fromString(id).value_or(fleet::Id{});
    return key;
}

} // namespace bailiwick::server
