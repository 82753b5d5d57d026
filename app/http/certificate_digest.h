// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

struct x509_st; // OpenSSL's X509

namespace bailiwick::http {

/// SHA-256 of the certificate's DER form, 64 lower-case hex digits; empty if it cannot be had.
std::string certificateDigest(const x509_st *certificate);

} // namespace bailiwick::http
