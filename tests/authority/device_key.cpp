// SPDX-License-Identifier: Apache-2.0
#include "tests/authority/device_key.h"

#include <QByteArray>

#include <openssl/evp.h>
#include <openssl/pem.h>

namespace bailiwick::tests {

struct DeviceKey::Key
{
    EVP_PKEY *key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    Key() = default;
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    ~Key() { EVP_PKEY_free(key); }
};

DeviceKey::DeviceKey()
    : m_key(std::make_unique<Key>())
{
}

DeviceKey::~DeviceKey() = default;

std::string DeviceKey::pem() const
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(bio, m_key->key);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    return text;
}

std::string DeviceKey::sign(std::string_view message) const
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_DigestSignInit(context, nullptr, nullptr, nullptr, m_key->key);
    unsigned char signature[64] = {};
    std::size_t size = sizeof signature;
    EVP_DigestSign(context, signature, &size,
                   reinterpret_cast<const unsigned char *>(message.data()), message.size());
    EVP_MD_CTX_free(context);
    return QByteArray(reinterpret_cast<const char *>(signature), static_cast<qsizetype>(size))
        .toBase64()
        .toStdString();
}

} // namespace bailiwick::tests
