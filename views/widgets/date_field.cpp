// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/date_field.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>

#include <algorithm>

namespace bailiwick::widgets {

DateField::DateField(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_given(new QCheckBox(label, this))
    , m_date(new QDateEdit(QDate::currentDate().addMonths(1), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_given);
    layout->addWidget(m_date);
    layout->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(tr("d MMM yyyy", "format of a date, see QLocale::toString"));
    m_date->setDateRange(QDate(2000, 1, 1), QDate(9998, 12, 31));
    m_date->setEnabled(false);
    m_date->setAccessibleName(tr("Date for “%1”").arg(label));
    m_date->setToolTip(tr("The beginning of this day"));
    m_date->setMinimumWidth(widestDate() + 52); // the frame and the arrow; a hint knows no style
    connect(m_given, &QCheckBox::toggled, m_date, &QWidget::setEnabled);
    connect(m_given, &QCheckBox::toggled, this, &DateField::changed);
    connect(m_date, &QDateEdit::dateChanged, this, &DateField::changed);
}

int DateField::widestDate() const
{
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_date->locale().toString(
                                      QDate(2028, month, 28), m_date->displayFormat())));
    return widest;
}

std::optional<fleet::Time> DateField::time() const
{
    if (!m_given->isChecked())
        return std::nullopt;
    return m_date->date().startOfDay().toMSecsSinceEpoch();
}

void DateField::setTime(std::optional<fleet::Time> time)
{
    if (time)
        m_date->setDate(QDateTime::fromMSecsSinceEpoch(*time).date());
    m_given->setChecked(time.has_value());
}

} // namespace bailiwick::widgets
