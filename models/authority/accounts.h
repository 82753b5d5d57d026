// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/audit_trail.h"
#include "models/authority/data_folder.h"

namespace bailiwick::authority {

// One account that the sample offers on its own machine.
struct OfferedAccount
{
    std::string role;  // externalId of the role they play
    std::string label; // "Installer company, admin"
    std::string name;
    std::string email;
    std::string organization;
    std::string password;

    bool operator==(const OfferedAccount &) const = default;
};

// Sets a person's password and ends their sessions; in the log as the store's own machine's doing.
// Errors: "unknown-account", "password-refused", "store-…".
Expected<void> setPassword(Context &context, AuditTrail &trail, std::string_view email,
                           const std::string &password);

// Gives each account a new random password and writes them into the folder's 0600 file.
Expected<void> makeSampleAccounts(Context &context, AuditTrail &trail, const DataFolder &folder,
                                  std::vector<OfferedAccount> accounts);
// None when there is no such file. Error "sample-accounts" for one that cannot be read.
Expected<std::optional<std::vector<OfferedAccount>>> readSampleAccounts(const DataFolder &folder);

} // namespace bailiwick::authority
