DROP TABLE account;
DROP TABLE `group`;
