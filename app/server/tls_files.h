// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/data_folder.h"

namespace bailiwick::server {

// The folder's certificate and key, made when there are none (P-256; key 0600). Errors: "io",
// "key-unreadable", "certificate-unreadable".
fleet::Expected<void> ensureTlsIdentity(const authority::DataFolder &folder);

// connect.json: how a desktop on this machine finds and pins the server:
//   {"format":"bailiwick-connect","version":1,"url","fingerprint"}
fleet::Expected<void> writeConnectFile(const authority::DataFolder &folder, const std::string &url);

} // namespace bailiwick::server
