// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/limits.h"
#include "app/http/message_parser.h"
#include "app/http/problem.h"

#include <cstddef>
#include <string>

namespace bailiwick::http {

/// What the server itself answers, before or instead of a handler.

/// The answer to a message that could not be parsed.
Problem problemOf(MessageParser::Failure failure, const MessageHead &head, const Limits &limits,
                  std::size_t bodyLimit);
Problem malformed(std::string detail);
Problem tooManyRequests(int seconds);
Problem overloaded(std::string detail);
Problem timedOut();
Problem bodyTooLarge(std::size_t limit);

} // namespace bailiwick::http
