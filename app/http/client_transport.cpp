// SPDX-License-Identifier: Apache-2.0
#include "app/http/client_transport.h"

#include "app/http/certificate_digest.h"
#include "app/http/tls_context.h"
#include "app/http/tls_identity.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/write.hpp>

#include <array>

namespace bailiwick::http {

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using asio::ip::tcp;

ClientTransport::ClientTransport(const ClientOptions &options)
    : m_options(options)
    , m_tls(clientContext())
{
}

Error ClientTransport::error(std::string code, std::string message, std::string action,
                             bool retry) const
{
    return {std::move(code), std::move(message),
            m_options.host + ":" + std::to_string(m_options.port), std::move(action), retry};
}

tl::expected<ClientTransport::Result, Error>
ClientTransport::wait(const std::function<void(Done)> &begin, Deadline deadline)
{
    std::optional<Result> result;
    m_io.restart();
    begin([&result](const Code &code, std::size_t size) { result = Result{code, size}; });
    while (!result && !m_cancelled && std::chrono::steady_clock::now() < deadline)
        m_io.run_one_until(deadline);
    if (result)
        return *result;
    // The operation refers to what stands here: end it and see it end.
    const bool cancelled = m_cancelled;
    Code ignored;
    m_resolver.cancel();
    if (m_stream)
        m_stream->lowest_layer().close(ignored);
    while (!result && m_io.run_one() > 0) {
    }
    if (cancelled)
        return tl::unexpected(error("cancelled", "The call was cancelled", {}, true));
    return tl::unexpected(error("timeout", "The server did not answer in time",
                                "Check the server and the network, then try again.", true));
}

tl::expected<void, Error> ClientTransport::connect(Trust trust)
{
    close();
    const auto deadline = std::chrono::steady_clock::now() + m_options.connectTime;
    const bool pinned = !m_options.pin.empty();
    m_stream.emplace(m_io, m_tls);
    if (trust == Trust::Check && pinned && normalizedFingerprint(m_options.pin).empty())
        return tl::unexpected(error("pin-mismatch", "The pin is no SHA-256 fingerprint",
                                    "Give 64 hex digits.", false));
    Code code;
    if (trust == Trust::AcceptAny || pinned) {
        m_stream->set_verify_mode(ssl::verify_none, code); // checkCertificate() does it
    } else {
        m_tls.set_default_verify_paths(code);
        m_stream->set_verify_mode(ssl::verify_peer, code);
        m_stream->set_verify_callback(ssl::host_name_verification(m_options.host), code);
    }
    asio::ip::make_address(m_options.host, code);
    if (code) // a name, not an address: RFC 6066 section 3
        SSL_set_tlsext_host_name(m_stream->native_handle(), m_options.host.c_str());

    tcp::resolver::results_type endpoints;
    const auto connected = wait(
        [&](const Done &done) {
            m_resolver.async_resolve(
                m_options.host, std::to_string(m_options.port),
                [&, done](const Code &failed, const tcp::resolver::results_type &found) {
                    if (failed)
                        return done(failed, 0);
                    endpoints = found;
                    asio::async_connect(
                        m_stream->lowest_layer(), endpoints,
                        [done](const Code &outcome, const tcp::endpoint &) { done(outcome, 0); });
                });
        },
        deadline);
    if (!connected || connected->code) {
        close();
        return tl::unexpected(connected ? error("cannot-connect",
                                                "Cannot connect: " + connected->code.message(),
                                                "Check that the server runs there.", true)
                                        : connected.error());
    }
    m_stream->lowest_layer().set_option(tcp::no_delay(true), code);
    const auto shaken = wait(
        [&](const Done &done) {
            m_stream->async_handshake(ssl::stream_base::client,
                                      [done](const Code &outcome) { done(outcome, 0); });
        },
        deadline);
    if (!shaken || shaken->code) {
        close();
        return tl::unexpected(
            shaken ? error("tls-failed", "No secure connection: " + shaken->code.message(),
                           "Check the certificate, or pin its fingerprint.", false)
                   : shaken.error());
    }
    if (trust == Trust::Check && pinned) {
        auto checked = checkCertificate();
        if (!checked)
            close();
        return checked;
    }
    return {};
}

tl::expected<void, Error> ClientTransport::checkCertificate() const
{
    const auto shown = peerFingerprint();
    if (!shown.empty() && shown == normalizedFingerprint(m_options.pin))
        return {};
    return tl::unexpected(error("pin-mismatch",
                                "The server shows another certificate than the pinned one: " +
                                    displayFingerprint(shown),
                                "Ask the server's operator whether it was replaced; otherwise "
                                "somebody may be listening in.",
                                false));
}

std::string ClientTransport::peerFingerprint() const
{
    if (!m_stream)
        return {};
    auto &stream = const_cast<ssl::stream<Socket> &>(*m_stream);
    X509 *certificate = SSL_get1_peer_certificate(stream.native_handle());
    auto digest = certificateDigest(certificate);
    X509_free(certificate);
    return digest;
}

tl::expected<void, Error> ClientTransport::write(std::string_view text, Deadline deadline)
{
    const auto written = wait(
        [&](const Done &done) {
            asio::async_write(*m_stream, asio::buffer(text.data(), text.size()),
                              [done](const Code &code, std::size_t size) { done(code, size); });
        },
        deadline);
    if (!written)
        return tl::unexpected(written.error());
    if (written->code)
        return tl::unexpected(error("connection-lost",
                                    "The connection was lost: " + written->code.message(),
                                    "Try again.", true));
    return {};
}

tl::expected<std::string, Error> ClientTransport::read(Deadline deadline)
{
    std::array<char, std::size_t{16} * 1024> buffer{};
    const auto got = wait(
        [&](const Done &done) {
            m_stream->async_read_some(
                asio::buffer(buffer),
                [done](const Code &code, std::size_t size) { done(code, size); });
        },
        deadline);
    if (!got)
        return tl::unexpected(got.error());
    if (got->code && got->code != asio::error::eof)
        return tl::unexpected(error("connection-lost",
                                    "The connection was lost: " + got->code.message(), "Try again.",
                                    true));
    return std::string(buffer.data(), got->size);
}

void ClientTransport::close()
{
    if (!m_stream)
        return;
    Code ignored;
    m_stream->lowest_layer().close(ignored);
    m_stream.reset();
}

void ClientTransport::cancel()
{
    m_cancelled = true;
    asio::post(m_io, [] {}); // wakes the waiting call
}

} // namespace bailiwick::http
