// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace bailiwick::http {

/// A new random UUID (version 4, RFC 9562), lower case. Thread-safe.
std::string makeRequestId();

} // namespace bailiwick::http
