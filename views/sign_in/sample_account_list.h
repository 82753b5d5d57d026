// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/sign_in/sign_in_view.h"

#include <QListWidget>

namespace bailiwick::views {

/// The sample's accounts as a list of "label: name, organization"; Return or a click takes one.
/// Hidden while there are none.
class SampleAccountList : public QWidget
{
    Q_OBJECT
public:
    explicit SampleAccountList(QWidget *parent = nullptr);

    void setAccounts(std::vector<OfferedAccount> accounts);

Q_SIGNALS:
    void chosen(const bailiwick::views::OfferedAccount &account);

private:
    std::vector<OfferedAccount> m_accounts;
    QListWidget *m_list;
};

} // namespace bailiwick::views
