// SPDX-License-Identifier: Apache-2.0
#include "app/http/tls_context.h"

#include <openssl/ssl.h>

namespace bailiwick::http {

namespace ssl = boost::asio::ssl;

namespace {

constexpr auto tls12Ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20";

void harden(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, tls12Ciphers);
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
}

int selectProtocol(SSL *, const unsigned char **out, unsigned char *size, const unsigned char *in,
                   unsigned inSize, void *)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, size, ours, sizeof ours - 1, in, inSize) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL; // RFC 7301 section 3.2
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

tl::expected<ssl::context, Error> serverContext(const std::string &certificateFile,
                                                const std::string &keyFile)
{
    ssl::context context(ssl::context::tls_server);
    harden(context.native_handle());
    SSL_CTX_set_options(context.native_handle(), SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_alpn_select_cb(context.native_handle(), selectProtocol, nullptr);
    boost::system::error_code error;
    context.use_certificate_chain_file(certificateFile, error);
    if (error)
        return tl::unexpected(Error{"certificate-unreadable",
                                    "Cannot read the certificate: " + error.message(),
                                    certificateFile, "Give a readable PEM file."});
    context.use_private_key_file(keyFile, ssl::context::pem, error);
    if (error && error.message().find("mismatch") == std::string::npos)
        return tl::unexpected(Error{"key-unreadable",
                                    "Cannot read the private key: " + error.message(), keyFile,
                                    "Give a readable PEM file without passphrase."});
    if (error || SSL_CTX_check_private_key(context.native_handle()) != 1)
        return tl::unexpected(Error{"key-mismatch", "The key does not belong to the certificate",
                                    keyFile, "Give the key that belongs to " + certificateFile});
    return context;
}

ssl::context clientContext()
{
    ssl::context context(ssl::context::tls_client);
    harden(context.native_handle());
    return context;
}

} // namespace bailiwick::http
