// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/audit_trust.h"

#include "models/authority/context.h"
#include "models/authority/data_folder.h"

#include <CLI/CLI.hpp>

namespace bailiwick::ctl {

void AuditTrust::addTo(CLI::App &app)
{
    app.add_option("--key", key,
                   "The log's verifier key, kept outside of the data, or a file with it");
    app.add_option("--since-checkpoint", checkpoints,
                   "A checkpoint saved earlier (file); the log must extend it");
}

fleet::Expected<audit::Trust> AuditTrust::read() const
{
    audit::Trust trust;
    if (!key.empty()) {
        std::string text = key;
        std::error_code error;
        if (std::filesystem::exists(key, error)) {
            const auto file = authority::readFile(key);
            if (!file)
                return tl::unexpected(file.error());
            text = *file;
        }
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
            text.pop_back();
        const auto parsed = audit::VerifierKey::fromText(text);
        if (!parsed)
            return tl::unexpected(authority::toError(parsed.error()));
        trust.key = *parsed;
    }
    for (const std::string &file : checkpoints) {
        const auto note = authority::readFile(file);
        if (!note)
            return tl::unexpected(note.error());
        trust.earlier.push_back(*note);
    }
    return trust;
}

} // namespace bailiwick::ctl
