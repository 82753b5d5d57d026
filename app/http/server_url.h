// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/client.h"
#include "app/http/error.h"

#include <tl/expected.hpp>

#include <string_view>

namespace bailiwick::http {

/// A server's address as people write it, "https://fleet.example:8470" or "https://[::1]:8470":
/// `host` and `port` (443 when it names none) of a client's options, everything else as it is by
/// default. Error "invalid-option" for anything else: another scheme, a path, a user.
tl::expected<ClientOptions, Error> optionsForUrl(std::string_view url);

} // namespace bailiwick::http
