// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/error.h"

#include <boost/asio/ssl/context.hpp>
#include <tl/expected.hpp>

#include <string>

namespace bailiwick::http {

/// TLS 1.2 and 1.3 with forward-secret AEAD ciphers, no compression, no renegotiation, ALPN
/// "http/1.1". Errors: "certificate-unreadable", "key-unreadable", "key-mismatch".
tl::expected<boost::asio::ssl::context, Error> serverContext(const std::string &certificateFile,
                                                             const std::string &keyFile);
/// The same versions; whom to trust is up to the caller.
boost::asio::ssl::context clientContext();

} // namespace bailiwick::http
