// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace bailiwick::server {

// What the operator may set, by flags, BAILIWICK_* variables or `--config FILE` (in this order of
// precedence).
struct Configuration
{
    std::string data;                    // --data; empty: DataFolder::defaultRoot()
    std::string store;                   // --store; empty: the data folder's database
    std::vector<std::string> readStores; // --read-store
    bool acceptAuditKey = false;         // --accept-audit-key
    std::string address = "127.0.0.1";   // --address
    std::uint16_t port = 8470;           // --port; 0: any free one
    std::string portFile;                // --port-file: the port is written there once it is open
    unsigned workers = 8;                // --workers
    std::string logLevel = "info";       // --log-level
    std::string certificate;             // --tls-certificate; empty: the data folder's
    std::string key;                     // --tls-key
    std::string mailDrop;                // --mail-drop; empty: no e-mails
    std::string mailFrom;                // --mail-from; empty: OwnershipSettings'
    std::string smtp;                    // --smtp HOST:PORT; empty: e-mails stay in the folder
    std::string smtpTls = "starttls";    // --smtp-tls
    std::string smtpUser;                // --smtp-user
    std::string smtpPasswordFile;        // --smtp-password-file
    std::string smtpCa;                  // --smtp-ca; empty: the system's
    unsigned offerDays = 7;              // --offer-days
    unsigned releaseDays = 14;           // --release-days
};

// Nothing when the program is to end with `exitCode` (--help, --version, a mistake told on `err`).
std::optional<Configuration> readConfiguration(int argc, const char *const *argv, std::ostream &out,
                                               std::ostream &err, int &exitCode);

} // namespace bailiwick::server
