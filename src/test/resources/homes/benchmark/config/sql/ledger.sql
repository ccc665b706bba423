select posted, department, account, amount from ledger
