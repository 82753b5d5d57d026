// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/error.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::http {

/// A server's certificate and private key as PEM text. The key is a secret: file mode 0600.
struct TlsIdentity
{
    std::string certificate;
    std::string key;
};

struct TlsIdentityOptions
{
    std::string commonName = "Bailiwick";
    std::vector<std::string> dnsNames = {"localhost"};
    std::vector<std::string> addresses = {"127.0.0.1", "::1"};
    int days = 3650;
};

/// A new P-256 key with a self-signed end-entity certificate (serverAuth). About a millisecond.
/// Errors: "tls-identity".
tl::expected<TlsIdentity, Error> makeTlsIdentity(const TlsIdentityOptions &options = {});

/// SHA-256 of the first certificate (its DER form) in a PEM text: 64 lower-case hex digits.
/// Errors: "certificate-unreadable".
tl::expected<std::string, Error> certificateFingerprint(std::string_view pem);

/// Lower-case hex without colons and blanks, or empty if it is no SHA-256 fingerprint.
std::string normalizedFingerprint(std::string_view text);
/// "ab:cd:…" for people to compare.
std::string displayFingerprint(std::string_view fingerprint);

} // namespace bailiwick::http
