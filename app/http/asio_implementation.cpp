// SPDX-License-Identifier: Apache-2.0
// The parts of Asio that need compiling once only (BOOST_ASIO_SEPARATE_COMPILATION).
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
