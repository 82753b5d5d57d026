// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/smtp/smtp_client.h"
#include "app/smtp/socket_wait.h"

#include <memory>
#include <vector>

namespace bailiwick::smtp {

struct Reply
{
    int code = 0;
    std::vector<std::string> lines; // without code and line break
};

// One conversation with a mail server, in the clear or by TLS. One thread at a time.
class Connection
{
public:
    static tl::expected<std::unique_ptr<Connection>, Error> open(const Server &server,
                                                                 const std::stop_token &stop);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // From here on by TLS. Nothing may have been received that was not asked for: it would count as
    // if it were protected.
    tl::expected<void, Error> startTls(const Server &server);
    bool isProtected() const;
    tl::expected<void, Error> write(std::string_view bytes);
    // Lines and number of lines are limited.
    tl::expected<Reply, Error> read();

private:
    struct Parts;
    explicit Connection(std::unique_ptr<Parts> parts);
    tl::expected<std::string, Error> readLine();

    std::unique_ptr<Parts> m_parts;
};

} // namespace bailiwick::smtp
