// SPDX-License-Identifier: Apache-2.0
#include "app/http/tls_identity.h"

#include "app/http/certificate_digest.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <memory>

namespace bailiwick::http {

namespace {

template<auto Free>
struct Deleter
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Memory = std::unique_ptr<BIO, Deleter<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;

std::string contents(BIO *memory)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(memory, &data);
    return size > 0 ? std::string(data, static_cast<std::size_t>(size)) : std::string();
}

bool addExtension(X509 *certificate, int nid, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

std::string alternativeNames(const TlsIdentityOptions &options)
{
    std::string names;
    for (const auto &name : options.dnsNames)
        names.append(names.empty() ? "" : ",").append("DNS:").append(name);
    for (const auto &address : options.addresses)
        names.append(names.empty() ? "" : ",").append("IP:").append(address);
    return names;
}

bool fill(X509 *certificate, EVP_PKEY *key, const TlsIdentityOptions &options)
{
    // 159 random bits: positive, unique, unguessable (RFC 5280 section 4.1.2.2).
    const Number serial(BN_new());
    if (!serial || BN_rand(serial.get(), 159, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) != 1 ||
        !BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)))
        return false;
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *text = reinterpret_cast<const unsigned char *>(options.commonName.c_str());
    // Valid since an hour ago: clocks of clients differ.
    return X509_set_version(certificate, X509_VERSION_3) == 1 &&
           X509_gmtime_adj(X509_getm_notBefore(certificate), -60L * 60) &&
           X509_time_adj_ex(X509_getm_notAfter(certificate), options.days, 0, nullptr) &&
           X509_set_pubkey(certificate, key) == 1 &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, NID_subject_alt_name, alternativeNames(options)) &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

} // namespace

tl::expected<TlsIdentity, Error> makeTlsIdentity(const TlsIdentityOptions &options)
{
    const auto failure = [&](const char *what) {
        return tl::unexpected(Error{"tls-identity", std::string("Cannot make ") + what,
                                    alternativeNames(options),
                                    "Check the names and addresses asked for."});
    };
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return failure("a P-256 key");
    const Certificate certificate(X509_new());
    if (!certificate || !fill(certificate.get(), key.get(), options))
        return failure("a certificate");
    const Memory certificateText(BIO_new(BIO_s_mem()));
    const Memory keyText(BIO_new(BIO_s_mem()));
    if (!certificateText || !keyText ||
        PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1 ||
        PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                      nullptr) != 1)
        return failure("PEM text");
    TlsIdentity identity{contents(certificateText.get()), contents(keyText.get())};
    char *secret = nullptr;
    const auto size = BIO_get_mem_data(keyText.get(), &secret);
    OPENSSL_cleanse(secret, static_cast<std::size_t>(size));
    return identity;
}

std::string certificateDigest(const X509 *certificate)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (!certificate || X509_digest(certificate, EVP_sha256(), digest.data(), &size) != 1)
        return {};
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 0x0f];
    }
    return text;
}

tl::expected<std::string, Error> certificateFingerprint(std::string_view pem)
{
    const Memory memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const Certificate certificate(
        memory ? PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr) : nullptr);
    auto digest = certificateDigest(certificate.get());
    if (digest.empty())
        return tl::unexpected(Error{"certificate-unreadable",
                                    "This is no certificate",
                                    {},
                                    "Give a certificate in PEM form."});
    return digest;
}

std::string normalizedFingerprint(std::string_view text)
{
    std::string hex;
    for (const char c : text) {
        if (c == ':' || c == ' ')
            continue;
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))
            hex += c;
        else if (c >= 'A' && c <= 'F')
            hex += static_cast<char>(c - 'A' + 'a');
        else
            return {};
    }
    return hex.size() == 64 ? hex : std::string();
}

std::string displayFingerprint(std::string_view fingerprint)
{
    std::string text;
    for (std::size_t i = 0; i < fingerprint.size(); ++i) {
        if (i > 0 && i % 2 == 0)
            text += ':';
        text += fingerprint[i];
    }
    return text;
}

} // namespace bailiwick::http
