// SPDX-License-Identifier: Apache-2.0
#include "models/audit/key.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <memory>

namespace bailiwick::audit {

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
using Context = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;

constexpr char ed25519 = 1; // C2SP signed-note, signature type

tl::unexpected<Error> invalid(std::string message)
{
    return tl::unexpected(
        Error{Error::Code::InvalidKey, std::move(message), "",
              "Use the key that the server gives: \"<name>+<8 hex digits>+<base64>\".", false});
}

tl::unexpected<Error> failed(std::string message)
{
    return tl::unexpected(Error{Error::Code::Crypto, std::move(message), "",
                                "Try again; if it stays, check the OpenSSL installation.", true});
}

const unsigned char *raw(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

bool isName(std::string_view name)
{
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; }) &&
           name.find('+') == std::string_view::npos;
}

} // namespace

tl::expected<VerifierKey, Error> VerifierKey::fromPublicKey(std::string_view name,
                                                            std::string_view key32)
{
    VerifierKey key;
    if (!isName(name))
        return invalid("The key's name is empty or holds blanks, a '+' or other characters that "
                       "cannot stand in a signature line.");
    if (key32.size() != key.m_key.size())
        return invalid("An Ed25519 public key has 32 bytes; this one has " +
                       std::to_string(key32.size()) + ".");
    key.m_name = name;
    std::copy(key32.begin(), key32.end(), key.m_key.begin());
    return key;
}

tl::expected<VerifierKey, Error> VerifierKey::fromText(std::string_view vkey)
{
    while (!vkey.empty() && (vkey.back() == '\n' || vkey.back() == '\r' || vkey.back() == ' '))
        vkey.remove_suffix(1);
    const auto first = vkey.find('+');
    const auto second = first == std::string_view::npos ? first : vkey.find('+', first + 1);
    if (second == std::string_view::npos)
        return invalid("This is not a verifier key: it has no name, key id and key separated by "
                       "'+'.");
    const auto data = fromBase64(vkey.substr(second + 1));
    if (!data || data->size() != 33 || data->front() != ed25519)
        return invalid("The last part of the verifier key is not an Ed25519 key in base64; perhaps "
                       "it was clipped.");
    auto key = fromPublicKey(vkey.substr(0, first), std::string_view(*data).substr(1));
    if (!key)
        return key;
    if (key->text() != vkey)
        return invalid("The verifier key's id does not fit its name and key: a character was "
                       "changed.");
    return key;
}

std::string VerifierKey::text() const
{
    const auto keyId = id();
    std::string data(1, ed25519);
    data.append(m_key.begin(), m_key.end());
    return m_name + '+' + hex({reinterpret_cast<const char *>(keyId.data()), keyId.size()}) + '+' +
           base64(data);
}

std::array<std::uint8_t, 4> VerifierKey::id() const
{
    const Hash hash =
        sha256({m_name, std::string_view("\n\1", 2),
                std::string_view(reinterpret_cast<const char *>(m_key.data()), m_key.size())});
    return {hash[0], hash[1], hash[2], hash[3]};
}

bool VerifierKey::verify(std::string_view message, std::string_view signature64) const
{
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, m_key.data(), 32));
    const Context context(EVP_MD_CTX_new());
    return key && context && signature64.size() == 64 &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), raw(signature64), 64, raw(message), message.size()) == 1;
}

SigningKey::~SigningKey()
{
    OPENSSL_cleanse(m_seed.data(), m_seed.size());
}

tl::expected<SigningKey, Error> SigningKey::fromSeed(std::string_view name, std::string_view seed)
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(seed), seed.size()));
    std::string publicKey(32, '\0');
    std::size_t size = publicKey.size();
    if (!key || EVP_PKEY_get_raw_public_key(
                    key.get(), reinterpret_cast<unsigned char *>(publicKey.data()), &size) != 1)
        return failed("The cryptographic library refused the log's private key.");
    auto verifier = VerifierKey::fromPublicKey(name, publicKey);
    if (!verifier)
        return tl::unexpected(verifier.error());
    SigningKey signing;
    std::copy(seed.begin(), seed.end(), signing.m_seed.begin());
    signing.m_verifier = std::move(*verifier);
    return signing;
}

tl::expected<SigningKey, Error> SigningKey::generate(std::string_view name)
{
    auto seed = randomBytes(32);
    if (!seed)
        return failed("No key can be made: the system gives no random bytes.");
    auto key = fromSeed(name, *seed);
    OPENSSL_cleanse(seed->data(), seed->size());
    return key;
}

tl::expected<SigningKey, Error> SigningKey::fromPem(std::string_view name, std::string_view pem)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    // An empty passphrase instead of OpenSSL's prompt on the terminal.
    const Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, const_cast<char *>(""))
                      : nullptr);
    std::string seed(32, '\0');
    std::size_t size = seed.size();
    if (!key || EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519 ||
        EVP_PKEY_get_raw_private_key(key.get(), reinterpret_cast<unsigned char *>(seed.data()),
                                     &size) != 1)
        return tl::unexpected(Error{Error::Code::InvalidKey,
                                    "The log's key file holds no Ed25519 private key in PEM form.",
                                    "",
                                    "Restore the key file from a backup; a new key would make "
                                    "every earlier checkpoint look foreign.",
                                    false});
    auto signing = fromSeed(name, seed);
    OPENSSL_cleanse(seed.data(), seed.size());
    return signing;
}

tl::expected<std::string, Error> SigningKey::pem() const
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_seed.data(), 32));
    const Bio bio(BIO_new(BIO_s_secmem()));
    char *data = nullptr;
    if (!key || !bio ||
        PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr,
                                      nullptr) != 1)
        return failed("The log's key cannot be written as PEM.");
    const long size = BIO_get_mem_data(bio.get(), &data);
    return std::string(data, static_cast<std::size_t>(size));
}

tl::expected<std::string, Error> SigningKey::sign(std::string_view message) const
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_seed.data(), 32));
    const Context context(EVP_MD_CTX_new());
    std::string signature(64, '\0');
    std::size_t size = signature.size();
    if (!key || !context ||
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                       raw(message), message.size()) != 1)
        return failed("The cryptographic library refused to sign.");
    return signature;
}

} // namespace bailiwick::audit
