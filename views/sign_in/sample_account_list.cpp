// SPDX-License-Identifier: Apache-2.0
#include "views/sign_in/sample_account_list.h"

#include "views/widgets/icons.h"

#include <QHash>
#include <QLabel>
#include <QVBoxLayout>

namespace bailiwick::views {

namespace {

// What the sample calls its accounts; a fleet of somebody's own may call them anything.
QString shown(const QString &label)
{
    static const QHash<QString, const char *> known{
        {QStringLiteral("Manufacturer, admin"),
         QT_TRANSLATE_NOOP("bailiwick::views::SampleAccountList", "Manufacturer, admin")},
        {QStringLiteral("Manufacturer, auditor"),
         QT_TRANSLATE_NOOP("bailiwick::views::SampleAccountList", "Manufacturer, auditor")},
        {QStringLiteral("Installer company, admin"),
         QT_TRANSLATE_NOOP("bailiwick::views::SampleAccountList", "Installer company, admin")},
        {QStringLiteral("Installer company, technician"),
         QT_TRANSLATE_NOOP("bailiwick::views::SampleAccountList", "Installer company, technician")},
        {QStringLiteral("End user"),
         QT_TRANSLATE_NOOP("bailiwick::views::SampleAccountList", "End user")}};
    const char *text = known.value(label);
    return text ? SampleAccountList::tr(text) : label;
}

} // namespace

SampleAccountList::SampleAccountList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    auto *label = new QLabel(tr("Or take one of the s&ample's accounts"), this);
    label->setBuddy(m_list);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_list);
    m_list->setObjectName(QStringLiteral("sampleAccounts"));
    m_list->setAccessibleName(tr("Accounts of the sample"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setSpacing(2);
    const auto take = [this](const QListWidgetItem *item) {
        const int row = m_list->row(item);
        if (row >= 0)
            Q_EMIT chosen(m_accounts.at(std::size_t(row)));
    };
    connect(m_list, &QListWidget::itemActivated, this, take);
    connect(m_list, &QListWidget::itemClicked, this, take);
    hide();
}

void SampleAccountList::setAccounts(std::vector<OfferedAccount> accounts)
{
    m_accounts = std::move(accounts);
    m_list->clear();
    for (const OfferedAccount &account : m_accounts) {
        const QString who = account.organization.isEmpty()
                                ? account.name
                                : QStringLiteral("%1, %2").arg(account.name, account.organization);
        auto *item =
            new QListWidgetItem(widgets::icon(widgets::Icon::Person),
                                QStringLiteral("%1\n%2").arg(shown(account.label), who), m_list);
        item->setToolTip(account.email);
    }
    if (!m_accounts.empty()) {
        m_list->setCurrentRow(0);
        const int shown = std::min(m_list->count(), 5);
        m_list->setFixedHeight(shown * (m_list->sizeHintForRow(0) + 4) + 2 * m_list->frameWidth() +
                               4);
    }
    setVisible(!m_accounts.empty());
}

} // namespace bailiwick::views
