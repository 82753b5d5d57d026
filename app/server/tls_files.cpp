// SPDX-License-Identifier: Apache-2.0
#include "app/server/tls_files.h"

#include "app/http/tls_identity.h"
#include "models/wire/json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

fleet::Error toError(const http::Error &error)
{
    return {error.code, error.message, error.where, error.action, error.retry, {}};
}

} // namespace

fleet::Expected<void> ensureTlsIdentity(const authority::DataFolder &folder)
{
    std::error_code error;
    const bool certificate = std::filesystem::exists(folder.tlsCertificate(), error);
    const bool key = std::filesystem::exists(folder.tlsKey(), error);
    if (certificate != key)
        return fleet::failure("key-unreadable",
                              certificate ? "The certificate's private key is missing"
                                          : "The private key's certificate is missing",
                              folder.tlsKey().parent_path().string(),
                              "Restore the file, or remove both to have new ones made.");
    if (key) {
        const auto readable = authority::readFile(folder.tlsKey(), true);
        return readable ? fleet::Expected<void>() : tl::unexpected(readable.error());
    }
    const auto identity = http::makeTlsIdentity();
    if (!identity)
        return tl::unexpected(toError(identity.error()));
    if (auto written = authority::writeSecretFile(folder.tlsKey(), identity->key); !written)
        return written;
    return authority::writeSecretFile(folder.tlsCertificate(), identity->certificate);
}

fleet::Expected<void> writeConnectFile(const authority::DataFolder &folder, const std::string &url)
{
    const auto pem = authority::readFile(folder.tlsCertificate());
    if (!pem)
        return tl::unexpected(pem.error());
    const auto fingerprint = http::certificateFingerprint(*pem);
    if (!fingerprint)
        return tl::unexpected(toError(fingerprint.error()));
    const wire::Json json = {{"format", "bailiwick-connect"},
                             {"version", 1},
                             {"url", url},
                             {"fingerprint", *fingerprint}};
    return authority::writeSecretFile(folder.connectFile(), json.dump(2) + "\n");
}

} // namespace bailiwick::server
