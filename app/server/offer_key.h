// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/request.h"
#include "models/authority/offer_key.h"
#include "models/fleet/error.h"

namespace bailiwick::server {

// `{"id"}` or `{"token"}`, and nothing else. Error "invalid-entity", with the sentence `neither`
// where both or none is said. An id that is none names nothing.
fleet::Expected<authority::OfferKey> offerKeyFrom(const http::Request &request,
                                                  const char *neither);

} // namespace bailiwick::server
