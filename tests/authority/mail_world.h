// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/authority/world.h"

#include <QString>

#include <utility>

namespace bailiwick::tests {

// A world on the morning of 22 November 2026 whose authority writes e-mails into a folder, one
// file for each, named after what it is about.
class MailWorld : public World
{
public:
    enum class Mails { Written, NoFolder };
    explicit MailWorld(const std::string &fleetText, Mails mails = Mails::Written);

    // One of the people without an organization, who have addresses @home.example.
    authority::Caller person(const std::string &name)
    {
        return *caller(signIn(name + "@home.example", ""));
    }
    // Header and text of the e-mail about an offer, invitation or release; empty: none.
    std::pair<QString, QString> mail(fleet::Id about) const;
    std::string tokenOf(fleet::Id about) const;
    qsizetype mails() const;
    void advanceDays(int days) { advance(fleet::Time{days} * 24 * 3600 * 1000); }

private:
    QTemporaryDir m_mails;
};

} // namespace bailiwick::tests
