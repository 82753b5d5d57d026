// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/key.h"
#include "models/fleet/error.h"
#include "models/identity/claim_proof.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace bailiwick::authority {

// Where a server keeps its files (DESIGN section 7). A value; nothing is touched before create().
class DataFolder
{
public:
    explicit DataFolder(std::filesystem::path root)
        : m_root(std::move(root))
    {
    }
    // $XDG_DATA_HOME/bailiwick, or ~/.local/share/bailiwick.
    static std::filesystem::path defaultRoot();

    const std::filesystem::path &root() const { return m_root; }
    std::filesystem::path database() const { return m_root / "bailiwick.sqlite"; }
    std::filesystem::path tlsCertificate() const { return m_root / "tls" / "cert.pem"; }
    std::filesystem::path tlsKey() const { return m_root / "tls" / "key.pem"; }
    std::filesystem::path auditKey() const { return m_root / "audit" / "ed25519.key"; }
    std::filesystem::path claimKey() const { return m_root / "claim" / "hmac.key"; }
    std::filesystem::path connectFile() const { return m_root / "connect.json"; }
    std::filesystem::path sampleAccounts() const { return m_root / "sample-accounts.json"; }

    // Makes the folders that are missing (mode 0700).
    fleet::Expected<void> create() const;
    // The log's key; made (mode 0600) when there is none. Errors: "key-unreadable" (not ours, or
    // others may read it), "io".
    fleet::Expected<audit::SigningKey> loadAuditKey() const;
    // The key of what claims devices, made in the same way. A store that moves needs it, too:
    // with another one no code fits any more. Errors as above.
    fleet::Expected<identity::ClaimKey> loadClaimKey() const;

private:
    std::filesystem::path m_root;
};

// Writes a file of mode 0600 whole or not at all (a temporary file, fsync, rename).
fleet::Expected<void> writeSecretFile(const std::filesystem::path &path, std::string_view content);
// The file's text. Error "io". With `secret`: also "key-unreadable" when others may read it.
fleet::Expected<std::string> readFile(const std::filesystem::path &path, bool secret = false);

} // namespace bailiwick::authority
